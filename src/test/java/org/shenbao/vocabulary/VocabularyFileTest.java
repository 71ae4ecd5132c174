package org.shenbao.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Term.class)
    void everyTermHasWords(Term term) {
        assertFalse(Vocabulary.builtIn().words(term).isEmpty(), term.key());
    }

    @Test
    void aFileAddsWordsAndKeepsThoseBuiltIn() throws IOException {
        Vocabulary words = Vocabulary.builtIn().with(file("version: 1\nfield.name: [工程项目全称]\n"));
        assertTrue(words.is(Term.FIELD_NAME, "工程项目全称："));
        assertTrue(words.is(Term.FIELD_NAME, "项目名称"));
        assertFalse(Vocabulary.builtIn().is(Term.FIELD_NAME, "工程项目全称"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("version: 1;field.nmae: [甲]", 2, "'field.nmae' is not known; did you mean 'field.name'"),
                Arguments.of(
                        "version: 1;field.name: [甲];column.unit: [乙];field.name: [丙]", 4, "'field.name' stands twice"),
                Arguments.of("version: 1;field.name: [主管部门]", 2, "stands under 'field.name' and 'field.department'"),
                Arguments.of("version: 1;field.name: [甲, 甲]", 2, "'甲' stands twice under 'field.name'"),
                Arguments.of("version: 1;field.name: 甲", 2, "key 'field.name' needs a list of words"),
                Arguments.of("version: 1;field.name: ['  ']", 2, "key 'field.name' holds an empty word"),
                Arguments.of("version: 2", 1, "version 2 is not known"),
                Arguments.of("field.name: [甲]", 1, "'version: 1' is missing"),
                Arguments.of("version: 1;field.name: [甲", 2, "while parsing a flow sequence"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithFileAndLine(String text, int line, String reason) throws IOException {
        Path path = file(text.replace(';', '\n') + "\n");
        String message = String.valueOf(assertThrows(
                        VocabularyException.class, () -> Vocabulary.builtIn().with(path))
                .getMessage());
        assertTrue(message.startsWith(path + ":" + line + ": "), message);
        assertTrue(message.contains(reason), message);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = folder.resolve("none.yaml");
        String message = assertThrows(
                        VocabularyException.class, () -> Vocabulary.builtIn().with(missing))
                .getMessage();
        assertEquals(missing + ": cannot be read: no such file", message);
    }

    @Test
    void widthBlanksBracketsAndColonsMakeNoDifference() {
        Vocabulary words = Vocabulary.builtIn();
        assertEquals(1, words.match(Family.COLUMN, " 指标 值：").orElseThrow().confidence());
        Match near = words.match(Family.MONEY_COLUMN, "全年执行数（Ｂ）").orElseThrow();
        assertEquals(Term.MONEY_COLUMN_EXECUTED, near.term());
        assertTrue(near.confidence() < 1);
        assertTrue(words.match(Family.COLUMN, "指标值班").isEmpty());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("words.yaml"), text);
    }
}
