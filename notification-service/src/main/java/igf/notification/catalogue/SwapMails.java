package igf.notification.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mails about requests to swap the places of two sessions. */
final class SwapMails {

    private SwapMails() {}

    /** Returns the kind for the outcome of a request; without an outcome it was just made. */
    static MailKind kind(EventMembers data) {
        return switch (String.valueOf(data.text("outcome"))) {
            case "AGREED" -> MailKind.SWAP_AGREED;
            case "REFUSED" -> MailKind.SWAP_REFUSED;
            case "WITHDRAWN" -> MailKind.SWAP_WITHDRAWN;
            case "DONE" -> MailKind.SWAP_DONE;
            case "IMPOSSIBLE" -> MailKind.SWAP_IMPOSSIBLE;
            default -> MailKind.SWAP_ASKED;
        };
    }

    static Map<String, Object> values(EventMembers data) {
        var values = new LinkedHashMap<>(data.select("withNumber", "withTitle", "reasonSealed", "tokenSealed"));
        values.putAll(data.member("placement").select("roomName", "start", "end", "timeZone"));
        var other = data.member("withPlacement").select("roomName", "start", "end");
        other.forEach(
                (name, value) -> values.put("with" + Character.toUpperCase(name.charAt(0)) + name.substring(1), value));
        if (data.map().get("obstacles") instanceof List<?> obstacles && !obstacles.isEmpty()) {
            values.put(
                    "obstacles",
                    obstacles.stream()
                            .map(obstacle -> Map.of("kind", String.valueOf(obstacle)))
                            .toList());
        }
        return values;
    }
}
