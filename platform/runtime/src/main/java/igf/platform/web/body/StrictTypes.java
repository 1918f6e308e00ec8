package igf.platform.web.body;

import static tools.jackson.core.JsonToken.VALUE_FALSE;
import static tools.jackson.core.JsonToken.VALUE_NUMBER_FLOAT;
import static tools.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static tools.jackson.core.JsonToken.VALUE_STRING;
import static tools.jackson.core.JsonToken.VALUE_TRUE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Keeps the parser from converting the scalars of a body, such as 5 to "5" or 3.7 to 3, against the schema of the
 * operation. Stored JSON is read as before.
 */
public final class StrictTypes extends SimpleModule {

    private static final Set<JsonToken> TEXT = Set.of(VALUE_STRING);
    private static final Set<JsonToken> WHOLE = Set.of(VALUE_NUMBER_INT);
    private static final Set<JsonToken> NUMBER = Set.of(VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> BOOLEAN = Set.of(VALUE_TRUE, VALUE_FALSE);

    private static final Map<Class<?>, Set<JsonToken>> TOKENS = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(UUID.class, TEXT),
            Map.entry(Instant.class, TEXT),
            Map.entry(LocalDate.class, TEXT),
            Map.entry(LocalDateTime.class, TEXT),
            Map.entry(LocalTime.class, TEXT),
            Map.entry(Duration.class, TEXT),
            Map.entry(ZoneId.class, TEXT));

    /** Excludes texts that the parser reads although they are no instants, dates or local times of ISO 8601. */
    private static final Map<Class<?>, Pattern> FORMS = Map.of(
            Instant.class, Pattern.compile(".*[Tt ].*"),
            LocalDate.class, Pattern.compile("[^T]+"),
            LocalDateTime.class, Pattern.compile("[^Z]+"));

    private static final Pattern ANY = Pattern.compile("(?s).+");

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializerModifier(new ValueDeserializerModifier() {
            @Override
            public ValueDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
                var tokens = TOKENS.get(type.getBeanClass());
                return tokens == null ? deserializer : new Strict(deserializer, tokens);
            }

            @Override
            public ValueDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType enumType,
                    BeanDescription.Supplier type,
                    ValueDeserializer<?> deserializer) {
                return new Strict(deserializer, TEXT);
            }
        });
    }

    private static final class Strict extends DelegatingDeserializer {

        private final Set<JsonToken> tokens;

        private Strict(ValueDeserializer<?> deserializer, Set<JsonToken> tokens) {
            super(deserializer);
            this.tokens = tokens;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
            return new Strict(deserializer, tokens);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!BodyErrors.isCollecting()) {
                return super.deserialize(parser, context);
            }
            var token = parser.currentToken();
            if (!tokens.contains(token) && !isWhole(token, parser)) {
                return orEmpty(context.handleUnexpectedToken(context.constructType(handledType()), parser), context);
            }
            if (token == VALUE_STRING
                    && handledType() != String.class
                    && !FORMS.getOrDefault(handledType(), ANY)
                            .matcher(parser.getString())
                            .matches()) {
                return orEmpty(
                        context.handleWeirdStringValue(handledType(), parser.getString(), "not of this form"), context);
            }
            return super.deserialize(parser, context);
        }

        /** Null would end the parsing if the member is a primitive, and the body is rejected anyway. */
        private @Nullable Object orEmpty(@Nullable Object value, DeserializationContext context) {
            return value == null && handledType().isPrimitive() ? getEmptyValue(context) : value;
        }

        private boolean isWhole(JsonToken token, JsonParser parser) {
            return tokens == WHOLE
                    && token == VALUE_NUMBER_FLOAT
                    && parser.getString().matches("-?\\d+\\.0+");
        }
    }
}
