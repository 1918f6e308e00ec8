package igf.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class VaultTest {

    private final Vault vault =
            new Vault(PurposeKeys.derived(Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void opens_what_it_sealed_and_never_seals_the_same_way_twice() {
        var key = vault.newKey();
        var once = vault.seal(key, "Élodie Exemple");
        assertThat(vault.open(key, once)).isEqualTo("Élodie Exemple");
        assertThat(vault.seal(key, "Élodie Exemple")).isNotEqualTo(once);
    }

    @Test
    void another_key_and_a_changed_text_do_not_open() {
        var key = vault.newKey();
        var sealed = vault.seal(key, "secret");
        var changed = (sealed.charAt(0) == 'A' ? "B" : "A") + sealed.substring(1);
        assertThatIllegalStateException().isThrownBy(() -> vault.open(vault.newKey(), sealed));
        assertThatIllegalStateException().isThrownBy(() -> vault.open(key, changed));
    }

    @Test
    void one_address_is_found_however_it_is_written() {
        assertThat(vault.lookupHash("  Ada@Example.ORG ")).isEqualTo(vault.lookupHash("ada@example.org"));
        assertThat(vault.lookupHash("ada@example.org")).isNotEqualTo(vault.lookupHash("eda@example.org"));
    }

    @Test
    void a_short_master_key_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PurposeKeys.derived("c2hvcnQ="));
    }
}
