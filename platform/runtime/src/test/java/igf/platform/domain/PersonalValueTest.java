package igf.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PersonalValueTest {

    @Test
    void travels_as_one_text_and_comes_back_equal() {
        var value = new PersonalValue(new UUID(1, 2), "c2VhbGVk");
        assertThat(PersonalValue.parse(value.toString())).isEqualTo(value);
        var json = new JsonMapper();
        assertThat(json.writeValueAsString(value)).isEqualTo("\"" + value + "\"");
        assertThat(json.readValue("\"" + value + "\"", PersonalValue.class)).isEqualTo(value);
    }

    @Test
    void clear_text_is_never_taken_for_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonalValue.parse("Ada Example"));
        assertThatIllegalArgumentException().isThrownBy(() -> PersonalValue.parse("enc:1:not-an-id:x"));
    }
}
