package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No plain text of an erased person is left, and a rebuild gives the same views. */
class ErasureIT {

    @Test
    void an_export_tells_all_and_an_erasure_leaves_no_plain_text() {
        var forum = new Forum("leaving");
        var session = forum.schedule("farewell", 10);
        var entry = forum.entry("zoe");
        var once = tool().with("Idempotency-Key", "zoe-1")
                .post("/api/v1/editions/" + forum.edition + "/registrations", entry)
                .expect(201);
        var again = tool().with("Idempotency-Key", "zoe-1")
                .post("/api/v1/editions/" + forum.edition + "/registrations", entry)
                .expect(201);
        assertThat(again.json()).as("the kept answer").isEqualTo(once.json());
        var zoe = Forum.Registered.of(once.json(), forum.email("zoe"));
        var own = SERVICE.withToken(zoe.secret());
        own.post("/api/v1/sessions/" + session + "/seats", Map.of("registrationId", zoe.id(), "attendance", "ONSITE"))
                .expect(201);
        var question =
                Map.of("registrationId", zoe.id(), "mode", "ONSITE", "kind", "QUESTION", "text", "May I be forgotten?");
        own.post("/api/v1/sessions/" + session + "/floor", question).expect(201);
        var noted = tool().post(
                        "/api/v1/sessions/" + session + "/attendance",
                        Map.of(
                                "registrationId",
                                zoe.id(),
                                "fact",
                                "JOINED",
                                "mode",
                                "ONSITE",
                                "at",
                                "2031-10-07T09:00:00Z",
                                "source",
                                "door-9",
                                "sequence",
                                1))
                .expect(200);
        var export = own.with("Consistency-Token", noted.header("Consistency-Token"))
                .get("/api/v1/people/me/export")
                .expect(200)
                .json();
        assertThat(export.at("/registrations/0/name").asString()).isEqualTo("zoe Invented");
        assertThat(export.at("/seats/0/state").asString()).isEqualTo("CONFIRMED");
        assertThat(export.at("/attendance/0/source").asString()).isEqualTo("door-9");
        assertThat(export.at("/floor/0/text").asString()).isEqualTo("May I be forgotten?");

        var erased = own.delete("/api/v1/people/me").expect(202);
        var receipt = SERVICE.anonymous()
                .await(erased.header("Location"), a -> a.text().contains("ERASED"))
                .json();
        assertThat(receipt.get("registrations").asInt()).isEqualTo(1);
        assertThat(receipt.at("/done/0/count").asInt()).isEqualTo(1);
        assertThat(receipt.at("/done")
                        .valueStream()
                        .map(deed -> deed.get("where").asString()))
                .contains("people", "mails", "logs, read models, topics, backups");
        assertThat(secretariat().get("/api/v1/people/erasures").expect(200).text())
                .contains(receipt.get("receipt").asString())
                .doesNotContain("zoe");
        tool().get("/api/v1/people/erasures").expect(403);
        own.get("/api/v1/people/me").expect(401);
        var shown = secretariat()
                .get("/api/v1/registrations/" + zoe.id())
                .expect(200)
                .json();
        assertThat(shown.get("name").asString()).isEqualTo("(erased)");
        assertThat(shown.get("state").asString()).isEqualTo("ERASED");
        tool().await(
                        "/api/v1/sessions/" + session + "/seats",
                        a -> a.json().path("confirmed").asInt(-1) == 0);
        var told = SERVICE.kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                .anyMatch(p -> p.type().equals("igf.person.erased.v1")
                                        && p.data().toString().contains(zoe.id().toString())));
        assertThat(told.toString()).doesNotContain("zoe Invented").doesNotContain("forgotten?");
        assertThat(stored())
                .contains("registration.forgotten.1")
                .doesNotContain("zoe Invented")
                .doesNotContain("zoe-leaving");
        assertThat(stored()).doesNotContain("be forgotten?").doesNotContain(zoe.secret());
        forum.register("zoe");
    }

    @Test
    void every_view_is_rebuilt_with_the_same_hash() {
        var forum = new Forum("rebuilding");
        var session = forum.schedule("again", 1);
        for (var name : List.of("una", "vic")) {
            var person = forum.register(name);
            SERVICE.withToken(person.secret())
                    .post(
                            "/api/v1/sessions/" + session + "/seats",
                            Map.of("registrationId", person.id(), "attendance", "ONSITE"))
                    .expect(201);
        }
        for (var view : List.of("programme", "registrations", "seats", "attendance", "floor", "reports", "erasures")) {
            var started = secretariat()
                    .post("/api/v1/admin/projections/participation/" + view + "/rebuild", Map.of("reason", "test"))
                    .expect(202);
            var done = secretariat()
                    .await(
                            started.header("Location"),
                            a -> a.text().contains("succeeded") || a.text().contains("failed"))
                    .json();
            assertThat(done.at("/result/hash").asString())
                    .as("%s: %s", view, done)
                    .hasSize(64)
                    .isEqualTo(done.at("/result/before").asString());
        }
    }

    /** Returns all data of the service: every column of every table, and the read models. */
    private static String stored() {
        var all = new StringBuilder();
        var jdbc = SERVICE.bean(JdbcClient.class);
        var tables = jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("domain_event", "snapshot_event", "dead_letter_entry", "idempotency", "operation");
        for (var table : tables) {
            jdbc.sql("SELECT * FROM " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values()
                            .forEach(value -> all.append(value instanceof byte[] bytes ? text(bytes) : value)
                                    .append(' ')));
        }
        var mongo = SERVICE.bean(MongoDatabase.class);
        mongo.listCollectionNames()
                .forEach(name -> mongo.getCollection(name).find().forEach(document -> all.append(document.toJson())));
        return all.toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
