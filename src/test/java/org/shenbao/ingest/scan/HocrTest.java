package org.shenbao.ingest.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine's markup, as version 5.3 writes it. */
class HocrTest {
    private static final String MARKUP = """
              <div class='ocr_page' id='page_1' title='image "/x/0.pgm"; bbox 0 0 376 62; ppageno 0; scan_res 300 300'>
               <div class='ocr_carea' id='block_1_1' title="bbox 13 14 363 49">
                  <span class='ocrx_word' id='word_1_1' title='bbox 13 14 292 49; x_wconf 93'>
                   <span class='ocrx_cinfo' title='x_bboxes 13 15 46 48; x_conf 99'>预</span>
                   <span class='ocrx_cinfo' title='x_bboxes 49 14 92 49; x_conf 45.5'>&lt;</span>
                  </span>
                  <span class='ocrx_word' id='word_1_2' title='bbox 100 10 139 62; x_wconf 93'>
                   <span class='ocrx_cinfo' title='x_bboxes 100 10 139 62; x_conf -3e-05'>年</span>
                  </span>
              <div class='ocr_page' id='page_2' title='image "/x/1.pgm"; bbox 0 0 376 62; ppageno 1; scan_res 300 300'>
              <div class='ocr_page' id='page_3' title='image "/x/2.pgm"; bbox 0 0 376 62; ppageno 2; scan_res 300 300'>
                   <span class='ocrx_cinfo' title='x_bboxes 1 10 9 62; x_conf 99'>&amp;</span>
            """;

    @Test
    void lettersComeWithTheirPlacesByPicture() {
        Map<Integer, List<Letter>> letters = Hocr.letters(MARKUP);
        assertEquals(
                List.of(
                        new Letter("预", 13, 46, 0.99, true),
                        new Letter("<", 49, 92, 0.455, false),
                        new Letter("年", 100, 139, 0, true)),
                letters.get(0));
        assertEquals(List.of(), letters.get(1));
        assertEquals(List.of(new Letter("&", 1, 9, 0.99, false)), letters.get(2));
    }
}
