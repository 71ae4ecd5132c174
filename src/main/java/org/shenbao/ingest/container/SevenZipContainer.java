package org.shenbao.ingest.container;

import java.io.IOException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.shenbao.ingest.format.Limits;
import org.shenbao.ingest.format.UnreadableException;

/** A 7z archive. */
public final class SevenZipContainer implements Container {
    /** What its dictionary may take, in KiB. */
    private static final int MEMORY = 128 << 10;

    @Override
    public void each(byte[] bytes, Limits limits, Budget budget, Entries entries)
            throws UnreadableException, IOException {
        try (SevenZFile file = SevenZFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setMaxMemoryLimitKiB(MEMORY)
                .get()) {
            for (SevenZArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                if (entry.isDirectory() || entry.isAntiItem()) {
                    continue;
                }
                budget.enter();
                String name = entry.getName() == null ? "unnamed" : entry.getName();
                byte[] content;
                try {
                    content = budget.read(file.getInputStream(entry), -1);
                } catch (Budget.TooLargeException e) {
                    entries.refused(name, e);
                    continue;
                }
                entries.entry(name, content);
            }
        } catch (PasswordRequiredException e) {
            throw new UnreadableException("encrypted: needs a password", e);
        }
    }
}
