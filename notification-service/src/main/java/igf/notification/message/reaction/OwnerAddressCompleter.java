package igf.notification.message.reaction;

import igf.notification.feed.PublishedEvent;
import igf.platform.people.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Completes events of proposals that were started in an earlier version of the service. That version did not store the
 * addresses of owners who signed in by a mailed link.
 */
@Component
class OwnerAddressCompleter {

    private static final String ORGANIZERS = "organizers";
    private static final String EMAIL = "emailSealed";

    private final People people;

    OwnerAddressCompleter(People people) {
        this.people = people;
    }

    PublishedEvent complete(PublishedEvent event) {
        if (!(event.data().get(ORGANIZERS) instanceof List<?> organizers)
                || organizers.stream().noneMatch(OwnerAddressCompleter::isOwnerWithoutAddress)) {
            return event;
        }
        var data = new LinkedHashMap<String, @Nullable Object>(event.data());
        data.put(ORGANIZERS, organizers.stream().map(this::completePerson).toList());
        return event.withData(data);
    }

    private static boolean isOwnerWithoutAddress(@Nullable Object person) {
        return person instanceof Map<?, ?> owner
                && "OWNER".equals(owner.get("role"))
                && owner.get(EMAIL) == null
                && owner.get("personId") instanceof String;
    }

    private Object completePerson(Object person) {
        if (!isOwnerWithoutAddress(person)) {
            return person;
        }
        var owner = new LinkedHashMap<Object, @Nullable Object>((Map<?, ?>) person);
        people.findAddress(UUID.fromString(String.valueOf(owner.get("personId"))))
                .ifPresent(address -> owner.put(EMAIL, address.toString()));
        return owner;
    }
}
