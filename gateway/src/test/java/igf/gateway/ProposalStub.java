package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A proposal that services tell of, and the form of its page. */
final class ProposalStub {

    static final String ID = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    static final String ENTRY = "4f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    static final String SESSION = "5f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    static final String API = "/api/v1/proposals/" + ID;
    static final String PAGE = "/proposals/" + ID;

    private final World world;

    ProposalStub(World world) {
        this.world = world;
    }

    /** Its edition and all that is asked about it, as a draft of version 7. */
    void draft() {
        world.proposal.on(
                "GET /api/v1/editions/igf-2027",
                200,
                "{\"edition\":\"igf-2027\",\"name\":\"IGF 2027\",\"timeZone\":\"Africa/Addis_Ababa\","
                        + "\"call\":{\"state\":\"OPEN\",\"opensAt\":\"2027-01-01T09:00:00Z\",\"closesAt\":\"2027-03-01T09:00:00Z\"},"
                        + "\"rules\":{\"subthemes\":[{\"id\":\"data\",\"name\":\"Governing Data\"},{\"id\":\"safety\",\"name\":\"Safety\"}],"
                        + "\"formats\":[{\"type\":\"PANEL\",\"layouts\":[\"CIRCLE\"],\"minutes\":[60,90]}],"
                        + "\"asked\":[\"OUTCOMES\",\"SDGS\",\"SDG_TARGETS\"],"
                        + "\"compulsory\":[\"TITLE\",\"SUBTHEMES\",\"FORMAT\",\"DESCRIPTION\",\"POLICY_QUESTIONS\",\"HYBRID\"],"
                        + "\"limits\":{\"words\":{\"DESCRIPTION\":{\"max\":500}}}}}");
        for (String none : new String[] {"conditions", "appeal"}) {
            world.proposal.on("GET " + API + "/" + none, 404, "{}");
        }
        world.proposal.on("GET " + API + "/timeline", 200, "{\"items\":[]}");
        world.scheduling.on("GET /api/v1/sessions/" + SESSION, 404, "{}");
        world.participation.on("GET /api/v1/sessions/" + SESSION + "/report", 403, "{}");
        world.proposal.on("POST " + API + "/submission", 200, "{\"submittable\":true,\"violations\":[]}");
        is("DRAFT", "7", "Old words", "");
    }

    void is(String state, String version, String description, String more) {
        reads(version, json(state, description, more));
    }

    void reads(String version, String json) {
        world.proposal.on("GET " + API, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"" + version + "-0af9\"");
            Service.send(exchange, 200, json);
        });
    }

    static String json(String state, String description, String more) {
        return "{\"id\":\"" + ID + "\",\"edition\":\"igf-2027\",\"state\":\"" + state
                + "\",\"title\":\"Meshes <b>for</b> islands\",\"subthemes\":[\"data\"],"
                + "\"format\":{\"type\":\"PANEL\",\"layout\":null,\"minutes\":60},\"policyQuestions\":[\"Who pays?\"],"
                + "\"description\":\"" + description + "\",\"hybrid\":[],\"sdgs\":[9],\"sdgTargets\":[\"9.1\"],"
                + "\"roster\":[{\"id\":\"" + ENTRY
                + "\",\"role\":\"SPEAKER\",\"name\":\"Noor Halvard\",\"email\":\"noor@example.org\",\"state\":\"LISTED\"}],"
                + "\"openPoints\":[{\"code\":\"GENDER_MISSING\",\"pointer\":\"/roster/0/gender\",\"detail\":\"The gender is not given.\"},"
                + "{\"code\":\"HYBRID_MISSING\",\"pointer\":\"/hybrid\",\"detail\":\"x\"}],"
                + "\"unassigned\":[\"A line <from> the page\",\"Who pays?\"]" + more + "}";
    }

    /** Its next change is taken. */
    void taken(String version, String description) {
        world.proposal.on("PATCH " + API, (exchange, _) -> {
            exchange.getResponseHeaders().add("ETag", "\"" + version + "\"");
            Service.send(exchange, 200, json("DRAFT", description, ""));
        });
    }

    /** What the form of the page says of itself. */
    static String etag(HttpResponse<String> page) {
        Matcher found = Pattern.compile("name=\"etag\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    static String[] form(String etag, String description, String... more) {
        String[] all = {
            "etag",
            etag,
            "title",
            "Meshes <b>for</b> islands",
            "subthemes",
            "data",
            "format",
            "PANEL",
            "format",
            "",
            "format",
            "60",
            "policyQuestions",
            "Who pays?",
            "policyQuestions",
            "",
            "description",
            description,
            "sdgs",
            "9",
            "sdgTargets",
            "9.1"
        };
        String[] whole = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, whole, all.length, more.length);
        return whole;
    }
}
