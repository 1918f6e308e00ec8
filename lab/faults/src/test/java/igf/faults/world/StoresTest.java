package igf.faults.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoresTest {

    @Test
    void metrics_with_a_longer_name_do_not_count() {
        var metrics = """
                # TYPE igf_losses_total counter
                igf_losses_total{view="a"} 2.0
                igf_losses_total{view="b"} 3.0
                igf_losses_total_seconds{view="a"} 7.0
                igf_losses_total_max 11.0
                igf_age 5.0
                """;
        assertThat(Stores.valuesIn(metrics, "igf_losses_total")).containsExactly("2.0", "3.0");
        assertThat(Stores.valuesIn(metrics, "igf_age")).containsExactly("5.0");
    }
}
