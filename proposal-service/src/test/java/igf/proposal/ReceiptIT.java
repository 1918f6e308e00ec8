package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A receipt is checked by a program that is not ours, from the file alone, and a forged one is not believed. */
class ReceiptIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CHECKER = "../deploy/check/receipt.py";

    private static ObjectNode receipt = JSON.createObjectNode();
    private static String key = "";

    @TempDir
    private static Path directory = Path.of("");

    @BeforeAll
    static void submitted() {
        var edition = "receipts-" + System.nanoTime();
        TheService.openEdition(edition);
        var draft = ORGANIZER
                .post("/api/v1/editions/" + edition + "/proposals", CompleteDraft.of("Café, \"quoted\" \\ and 会議"))
                .expect(201);
        var path = draft.header("Location");
        ORGANIZER.get(path + "/receipt").expect(404);
        var submission = ORGANIZER.post(path + "/submission", "").expect(201);
        STRANGER.get(path + "/receipt").expect(403);
        receipt = (ObjectNode) ORGANIZER
                .with("Consistency-Token", submission.header("Consistency-Token"))
                .get(path + "/receipt")
                .expect(200)
                .json();
        assertThat(receipt.get("signature").asString())
                .isEqualTo(submission.json().at("/receipt/signature").asString());
        key = RUNNING.anonymous().get("/api/v1/receipts/key").expect(200).text();
    }

    @Test
    void a_real_receipt_is_believed() throws Exception {
        var said = check(receipt, key);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("GENUINE").contains("Café, \"quoted\" \\ and 会議");
    }

    @ParameterizedTest
    @CsvSource({
        "number, 2",
        "submittedAt, 2026-01-01T00:00:00Z",
        "rulesVersion, 7",
        "proposal, 00000000-0000-0000-0000-000000000000",
        "edition, another",
        "contentHash, 0000000000000000000000000000000000000000000000000000000000000000",
        "signature, AAAA",
        "form, igf-receipt-9"
    })
    void a_receipt_that_was_changed_is_refused(String member, String forged) throws Exception {
        refused(receipt.deepCopy().put(member, forged), key);
    }

    @Test
    void a_text_that_was_changed_or_left_out_is_refused() throws Exception {
        var text = receipt.get("text").asString();
        refused(receipt.deepCopy().put("text", text.replace("Café", "Cafe")), key);
        refused(receipt.deepCopy().without("text"), key);
    }

    @Test
    void a_receipt_under_another_key_is_refused() throws Exception {
        var other = igf.platform.web.SigningKey.derived(
                        Base64.getEncoder()
                                .encodeToString("another master key of 32 bytes..".getBytes(StandardCharsets.US_ASCII)),
                        "igf.receipts")
                .publicKey();
        refused(receipt, other);
    }

    private static void refused(Object forged, String by) throws IOException, InterruptedException {
        var said = check(forged, by);
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("REFUSED");
    }

    private record Said(int code, String text) {}

    private static Said check(Object shown, String by) throws IOException, InterruptedException {
        var file = Files.createTempFile(directory, "receipt", ".json");
        JSON.writeValue(file.toFile(), shown);
        var keyFile = Files.writeString(Files.createTempFile(directory, "key", ".json"), by);
        return python(CHECKER, file.toString(), keyFile.toString());
    }

    private static Said python(String... arguments) throws IOException, InterruptedException {
        Prerequisite.program("python3");
        var command = new java.util.ArrayList<>(java.util.List.of("python3", "-B"));
        command.addAll(java.util.List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PYTHONIOENCODING", "utf-8"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
