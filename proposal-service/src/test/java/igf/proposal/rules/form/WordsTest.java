package igf.proposal.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            '';0
            ' \t\n ';0
            one;1
            ' one  two\nthree ';3
            no\u00a0break;2
            thin\u2009space\u3000wide;3
            zero\u200bwidth;2
            \u2022 a bullet;2
            a - b;2
            before\u2014after;2
            multi-stakeholder;1
            don\u2019t;1
            2015\u20132017;1
            8.10, 8.a;2
            (and/or);1
            \u00e9l\u00e8ve e\u0301le\u0300ve;2
            \u0418\u043d\u0442\u0435\u0440\u043d\u0435\u0442 \u0434\u043b\u044f \u0432\u0441\u0435\u0445;3
            \u0627\u0644\u0625\u0646\u062a\u0631\u0646\u062a \u0644\u0644\u062c\u0645\u064a\u0639;2
            \u4e92\u8054\u7f51\u6cbb\u7406;5
            \u4e92\u8054\u7f51IGF 2022;5
            \ud842\udfb7\u91ce\u5bb6;3
            \ud83d\ude00 ok;1
            """)
    void countsWhatHoldsALetterOrADigit(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            '';0
            ' title ';5
            a b;3
            e\u0301;1
            \ud83d\ude00;1
            \ud83d\udc69\u200d\ud83d\udcbb;1
            \u4e92\u8054\u7f51;3
            """)
    void countsCharactersAsAReaderSeesThem(String text, int characters) {
        assertThat(Words.characters(text)).isEqualTo(characters);
    }

    @Test
    void joiningTwoTextsWithABlankAddsTheirWords() {
        String first = "Rules, formats and deadlines differ\u2014";
        String second = "\u2022 in every edition (2015\u20132025).";

        assertThat(Words.count(first + " " + second))
                .isEqualTo(Words.count(first) + Words.count(second))
                .isEqualTo(9);
    }
}
