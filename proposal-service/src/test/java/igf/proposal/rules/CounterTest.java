package igf.proposal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Prerequisite;
import igf.proposal.rules.form.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The counter that a browser runs counts what the server counts. */
class CounterTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> PIECES = List.of(
            "word",
            "multi-stakeholder",
            "don't",
            "8.10",
            "8.a",
            "—",
            "―",
            "-",
            "•",
            "\u00a0",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\u200b",
            "\u3000",
            "会議",
            "インターネット",
            "ガバナンス",
            "Café",
            "Cafe\u0301",
            "العربية",
            "интернет",
            "हिन्दी",
            "क्षि",
            "한국어",
            "👩‍👩‍👧‍👦",
            "🇪🇹",
            "e\u0301\u0323",
            "١٢٣",
            "½",
            "²",
            "x²",
            "\u2028",
            "\ufeff",
            "。",
            "、",
            "A–B",
            "a—b",
            "\u0085",
            "ß",
            "ﬃ");

    @Test
    void browser_and_server_count_alike() throws Exception {
        var random = new Random(2025);
        var texts = new ArrayList<>(PIECES);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        var counted = JSON.readTree(inBrowser(JSON.writeValueAsString(texts)));
        assertThat(counted.size()).isEqualTo(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            assertThat(counted.get(i).get(0).asInt())
                    .as("words of \"%s\"", text)
                    .isEqualTo(Words.count(text));
            assertThat(counted.get(i).get(1).asInt())
                    .as("characters of \"%s\"", text)
                    .isEqualTo(Words.characters(text));
        }
    }

    private static String inBrowser(String texts) throws IOException, InterruptedException {
        var module = Objects.requireNonNull(CounterTest.class.getResource("/counter.mjs"));
        var script = "import {words, characters} from '" + module + "';"
                + "let all = ''; for await (const part of process.stdin.setEncoding('utf8')) all += part;"
                + "console.log(JSON.stringify(JSON.parse(all).map(text => [words(text), characters(text)])));";
        Prerequisite.program("node");
        var node = new ProcessBuilder("node", "--input-type=module", "-e", script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = node.getOutputStream()) {
            in.write(texts.getBytes(StandardCharsets.UTF_8));
        }
        var answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue()).isZero();
        return answer;
    }
}
