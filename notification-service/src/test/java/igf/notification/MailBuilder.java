package igf.notification;

import igf.notification.catalogue.MailContent;
import igf.notification.message.MailContext;
import igf.platform.domain.PersonalValue;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a mail from what a test needs. Without a proposal or session, it is about the person. */
public final class MailBuilder {

    private final String template;
    private final UUID person;
    private String edition = "igf-2026";
    private String cause = "e.0";
    private String causeType = "igf.any.v1";
    private @Nullable UUID proposal;
    private @Nullable UUID session;
    private @Nullable String language;
    private boolean named;
    private Map<String, Object> values = Map.of();

    private MailBuilder(String template, UUID person) {
        this.template = template;
        this.person = person;
    }

    public static MailBuilder mail(String template, UUID person) {
        return new MailBuilder(template, person);
    }

    public MailBuilder edition(String slug) {
        edition = slug;
        return this;
    }

    public MailBuilder cause(String event) {
        cause = event;
        return this;
    }

    public MailBuilder causeType(String type) {
        causeType = type;
        return this;
    }

    public MailBuilder proposal(UUID id) {
        proposal = id;
        return this;
    }

    public MailBuilder session(UUID id) {
        session = id;
        return this;
    }

    public MailBuilder language(@Nullable String tag) {
        language = tag;
        return this;
    }

    /** Addresses the person by name. */
    public MailBuilder named() {
        named = true;
        return this;
    }

    public MailBuilder values(Map<String, Object> all) {
        values = all;
        return this;
    }

    public MailContent build() {
        var sealed = new PersonalValue(person, "c2VhbGVk");
        var about = session != null ? session : proposal != null ? proposal : person;
        return new MailContent(
                template,
                new MailContext(edition, causeType, cause, about, proposal, session, null, person),
                language,
                sealed,
                named ? sealed : null,
                values);
    }
}
