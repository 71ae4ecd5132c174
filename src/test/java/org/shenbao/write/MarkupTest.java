package org.shenbao.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void whatWouldBeMarkupIsText() {
        assertEquals(
                "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;",
                Markup.escape("<script>alert('1' & \"2\")</script>"));
    }

    @Test
    void everyCharacterIsOneThatXmlKnows() {
        assertEquals("\t\n&#13; \uFFFD\uFFFD\uFFFD𠮷\uFFFD", Markup.escape("\t\n\r \u0000\u001B\uFFFE𠮷\uD842"));
    }
}
