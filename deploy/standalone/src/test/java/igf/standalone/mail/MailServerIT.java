package igf.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.embedded.Ports;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailServerIT {
    @TempDir
    private Path home;

    private final List<Integer> ports = Ports.findFree(2);

    @Test
    void listsWhatItTookTheNewestFirstAndKeepsItOverARestart() throws Exception {
        try (MailServer server = start()) {
            send("ada@example.org", "Première");
            send("bo@example.org", "Second");
            JsonNode items = items(server.mailboxUrl());
            assertThat(items).extracting(mail -> mail.get("subject").asString()).containsExactly("Second", "Première");
        }
        try (MailServer server = start()) {
            send("ada@example.org", "Third");
            JsonNode items = items(server.mailboxUrl() + "?to=Ada@example.org");
            assertThat(items).extracting(mail -> mail.get("subject").asString()).containsExactly("Third", "Première");
            assertThat(items.get(1).get("text").asString()).contains("Bonjour à tous");
            assertThat(items.get(1).get("html").asString()).contains("<p>Bonjour à tous</p>");
            assertThat(items.get(1).get("from").asString()).contains("office@example.org");
            assertThat(items.get(1).get("to").asString()).isEqualTo("ada@example.org");

            String one = server.mailboxUrl() + "/" + items.get(1).get("id").asLong();
            assertThat(JsonMapper.shared()
                            .readTree(get(one).body())
                            .get("subject")
                            .asString())
                    .isEqualTo("Première");
        }
    }

    @Test
    void goesOnBeforeTheOldestOfAStretchAndSaysWhetherThereIsMore() throws Exception {
        try (MailServer server = start()) {
            for (String subject : List.of("First", "Second", "Third")) {
                send("ada@example.org", subject);
            }
            JsonNode newest = JsonMapper.shared()
                    .readTree(get(server.mailboxUrl() + "?limit=2").body());
            assertThat(newest.get("items").get(1).get("subject").asString()).isEqualTo("Second");
            assertThat(newest.get("more").asBoolean()).isTrue();
            long id = newest.get("items").get(1).get("id").asLong();
            JsonNode older = JsonMapper.shared()
                    .readTree(get(server.mailboxUrl() + "?limit=2&before=" + id).body());
            assertThat(older.get("items").size()).isEqualTo(1);
            assertThat(older.get("items").get(0).get("subject").asString()).isEqualTo("First");
            assertThat(older.get("more").asBoolean()).isFalse();
        }
    }

    @Test
    void showsNothingToWhoDoesNotKnowItsAddress() throws Exception {
        try (MailServer server = start()) {
            String guessed = server.mailboxUrl().replace("/secret/", "/guess/");
            assertThat(get(server.mailboxUrl()).statusCode()).isEqualTo(200);
            assertThat(get(guessed).statusCode()).isEqualTo(404);
            assertThat(get(server.mailboxUrl() + "/99").statusCode()).isEqualTo(404);
        }
    }

    private MailServer start() {
        return MailServer.start(home.resolve("mails"), ports.get(0), ports.get(1), "secret");
    }

    private void send(String to, String subject) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", Ports.HOST);
        properties.put("mail.smtp.port", Integer.toString(ports.get(0)));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("office@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Bonjour à tous", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>Bonjour à tous</p>", "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private static JsonNode items(String url) throws Exception {
        return JsonMapper.shared().readTree(get(url).body()).get("items");
    }

    private static HttpResponse<String> get(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }
}
