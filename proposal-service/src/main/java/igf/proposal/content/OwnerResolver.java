package igf.proposal.content;

import igf.platform.people.People;
import igf.platform.web.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Describes the creator of a draft, with their verified address and their language, for mails about decisions. */
@Component
public class OwnerResolver {

    private final People people;

    OwnerResolver(People people) {
        this.people = people;
    }

    public Owner resolve(Caller caller, HttpServletRequest request) {
        var person = caller.person();
        return new Owner(
                caller.subject(),
                person,
                person == null ? null : people.findAddress(person).orElse(null),
                firstLanguage(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Returns the first language tag of an {@code Accept-Language} header; null if there is none. */
    static @Nullable String firstLanguage(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var first = Locale.forLanguageTag(header.split("[,;]", 2)[0].strip());
        return first.getLanguage().isEmpty() ? null : first.toLanguageTag();
    }
}
