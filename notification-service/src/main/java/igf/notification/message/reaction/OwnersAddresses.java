package igf.notification.message.reaction;

import igf.notification.feed.PublicFact;
import igf.platform.people.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Completes events of proposals that were started in an earlier release, which had no address of owners who signed in
 * by a mailed link.
 */
@Component
class OwnersAddresses {

    private static final String ORGANIZERS = "organizers";
    private static final String EMAIL = "emailSealed";

    private final People people;

    OwnersAddresses(People people) {
        this.people = people;
    }

    PublicFact complete(PublicFact fact) {
        if (!(fact.data().get(ORGANIZERS) instanceof List<?> organizers)
                || organizers.stream().noneMatch(OwnersAddresses::isUnknown)) {
            return fact;
        }
        var data = new LinkedHashMap<String, @Nullable Object>(fact.data());
        data.put(ORGANIZERS, organizers.stream().map(this::completed).toList());
        return fact.saying(data);
    }

    private static boolean isUnknown(@Nullable Object person) {
        return person instanceof Map<?, ?> owner
                && "OWNER".equals(owner.get("role"))
                && owner.get(EMAIL) == null
                && owner.get("personId") instanceof String;
    }

    private Object completed(Object person) {
        if (!isUnknown(person)) {
            return person;
        }
        var owner = new LinkedHashMap<Object, @Nullable Object>((Map<?, ?>) person);
        people.address(UUID.fromString(String.valueOf(owner.get("personId"))))
                .ifPresent(address -> owner.put(EMAIL, address.toString()));
        return owner;
    }
}
