package igf.contracts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A public event type.
 *
 * @param type the CloudEvents type
 * @param record the class of its data
 * @param service the service that publishes it, as in its topic: {@code proposal}, {@code scheduling} …
 * @param subject the kind of object that it is about
 * @param audience the usual audience of the type; {@link Contracts#audienceOf} may narrow it for one event
 */
public record Contract(
        String type, Class<? extends PublicEvent> record, String service, Subject subject, FeedAudience audience) {

    public String topic() {
        return Contracts.topicOf(service);
    }

    /** Returns the class path resource with the JSON Schema of the data. */
    public String schemaResource() {
        return "/schemas/" + type + ".json";
    }

    /** Returns the names of the members that only the secretariat sees. */
    public Set<String> secretariatMembers() {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(ForSecretariat.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Contract of(Class<? extends PublicEvent> record) {
        PublicType type = record.getAnnotation(PublicType.class);
        if (type == null) {
            throw new IllegalArgumentException(record.getName() + " has no @PublicType");
        }
        String packageName = record.getPackageName();
        return new Contract(
                type.value(),
                record,
                packageName.substring(packageName.lastIndexOf('.') + 1),
                type.subject(),
                type.audience());
    }
}
