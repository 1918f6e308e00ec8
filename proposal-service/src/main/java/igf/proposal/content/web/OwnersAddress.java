package igf.proposal.content.web;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.web.Caller;
import igf.proposal.content.Owner;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Who creates a draft, with the address that the token tells: decisions are mailed there. */
@Component
public class OwnersAddress {

    private static final String BEARER = "Bearer ";

    private final JwtDecoder decoder;
    private final People people;

    OwnersAddress(JwtDecoder decoder, People people) {
        this.decoder = decoder;
        this.people = people;
    }

    public Owner owner(Caller caller, HttpServletRequest request) {
        return new Owner(caller.subject(), caller.person(), email(caller, request));
    }

    private @Nullable PersonalValue email(Caller caller, HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        var person = caller.person();
        if (person == null || header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        try {
            var email =
                    decoder.decode(header.substring(BEARER.length()).strip()).getClaimAsString("email");
            return email == null ? null : people.seal(person, email);
        } catch (JwtException e) {
            // A credential that is no token tells no address.
            return null;
        }
    }
}
