package org.shenbao.measure;

import java.io.IOException;
import java.nio.file.Path;
import org.shenbao.document.Page;
import org.shenbao.document.Ruling;
import org.shenbao.document.Run;
import org.shenbao.ingest.format.Content;
import org.shenbao.ingest.format.UnreadableException;

/** Prints what files draw: {@code ShowDrawn [-brief] file...}. */
final class ShowDrawn {
    private ShowDrawn() {}

    public static void main(String[] files) {
        boolean brief = files.length > 0 && files[0].equals("-brief");
        for (int i = brief ? 1 : 0; i < files.length; i++) {
            try {
                show(Path.of(files[i]), brief);
            } catch (UnreadableException e) {
                System.out.println(files[i] + ": refused: " + e.reason());
            } catch (IOException e) {
                System.out.println(files[i] + ": damaged: " + e.getMessage());
            }
        }
    }

    private static void show(Path file, boolean brief) throws IOException, UnreadableException {
        Content content = ReadDrawn.content(file);
        int runs = 0;
        int rulings = 0;
        int characters = 0;
        int asides = 0;
        for (Page page : content.pages()) {
            runs += page.drawn().runs().size();
            rulings += page.drawn().rulings().size();
            characters += page.drawn().runs().stream()
                    .mapToInt(run -> run.text().length())
                    .sum();
            asides += page.blocks().size();
        }
        System.out.printf(
                "%s: %d pages, %d runs, %d characters, %d rulings, %d aside, %d parts%n",
                file.getFileName(),
                content.pages().size(),
                runs,
                characters,
                rulings,
                asides,
                content.parts().size());
        content.doubts().forEach(doubt -> System.out.println("  doubt " + doubt.rule() + ": " + doubt.message()));
        if (brief) {
            return;
        }
        for (Page page : content.pages()) {
            System.out.println("page " + page.number() + " " + page.box());
            for (Run run : page.drawn().runs()) {
                System.out.printf(
                        "  %7.1f %7.1f..%7.1f size %5.1f turn %d %.2f  %s%n",
                        run.baseline(),
                        run.edges().first(),
                        run.edges().last(),
                        run.size(),
                        run.turn(),
                        run.reading().confidence(),
                        run.text());
            }
            for (Ruling ruling : page.drawn().rulings()) {
                System.out.printf(
                        "  %s at %.1f from %.1f to %.1f thick %.2f%n",
                        ruling.level() ? "level  " : "upright",
                        ruling.at(),
                        ruling.from(),
                        ruling.to(),
                        ruling.thickness());
            }
            page.blocks().forEach(block -> System.out.println("  " + block));
        }
    }
}
