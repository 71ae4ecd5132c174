package org.shenbao.reassemble;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Where the words of a Chinese text end, by HanLP's dictionary and the vocabulary's own words. */
final class WordBoundaries {
    private final Segment segment;

    WordBoundaries(Set<String> words) {
        TreeMap<String, CoreDictionary.Attribute> entries = new TreeMap<>();
        words.forEach(word -> entries.put(word, CoreDictionary.Attribute.create("n 1000")));
        DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
        trie.build(entries);
        DynamicCustomDictionary own = new DynamicCustomDictionary(trie, new BinTrie<>(), null);
        this.segment = HanLP.newSegment()
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enablePlaceRecognize(false)
                .enableOrganizationRecognize(false)
                .enableCustomDictionary(own)
                .enableMultithreading(false);
    }

    /** Whether a word begins before the seam of the two texts and ends behind it. */
    boolean spans(String left, String right) {
        String head = left.substring(Math.max(0, left.length() - 8));
        String text = head + right.substring(0, Math.min(8, right.length()));
        List<Term> terms = segment.seg(text);
        int at = 0;
        for (Term term : terms) {
            int end = at + term.word.length();
            if (at < head.length() && end > head.length()) {
                return true;
            }
            at = end;
        }
        return false;
    }
}
