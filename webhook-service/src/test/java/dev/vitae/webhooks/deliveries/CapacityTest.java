package dev.vitae.webhooks.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private final Capacity capacity = new Capacity(16, 100);
    private final UUID endpoint = UUID.randomUUID();

    @Test
    void anEndpointBeginsWithFew() {
        assertThat(capacity.room().ofUnknown()).isEqualTo(4);

        capacity.begun(endpoint);

        assertThat(capacity.room().listed()).containsExactly(new Capacity.OfEndpoint(endpoint, 1, 4));
    }

    @Test
    void successesAddUpToTheLimit() {
        for (int i = 0; i < 50; i++) {
            attempt(endpoint, true);
        }

        assertThat(capacity.room().listed()).containsExactly(new Capacity.OfEndpoint(endpoint, 0, 16));
    }

    @Test
    void failuresHalveDownToOne() {
        attempt(endpoint, false);
        assertThat(capacity.room().listed()).containsExactly(new Capacity.OfEndpoint(endpoint, 0, 2));

        attempt(endpoint, false);
        attempt(endpoint, false);
        assertThat(capacity.room().listed()).containsExactly(new Capacity.OfEndpoint(endpoint, 0, 1));
    }

    @Test
    void howeverManyHangHalfIsLeftToThoseThatAnswer() {
        attempt(endpoint, true);
        for (int hanging = 0; hanging < 50; hanging++) {
            capacity.begun(UUID.randomUUID());
        }

        Capacity.Room room = capacity.room();

        assertThat(room.total()).isEqualTo(50);
        assertThat(room.ofUnknown()).isZero();
        assertThat(room.listed()).contains(new Capacity.OfEndpoint(endpoint, 0, 5));
        assertThat(room.listed()).filteredOn(other -> other.most() > 0).hasSize(1);
    }

    @Test
    void whatIsNotRecordedYetTakesRoom() {
        capacity.begun(endpoint);
        capacity.answered(endpoint, true);
        assertThat(capacity.room().total()).isEqualTo(99);

        capacity.recorded(1);
        assertThat(capacity.room().total()).isEqualTo(100);
    }

    @Test
    void endpointsWithoutAttemptsAreForgotten() {
        attempt(endpoint, true);

        capacity.forgetUnused();
        assertThat(capacity.room().listed()).hasSize(1);

        capacity.forgetUnused();
        assertThat(capacity.room().listed()).isEmpty();
    }

    private void attempt(UUID at, boolean succeeds) {
        capacity.begun(at);
        capacity.answered(at, succeeds);
        capacity.recorded(1);
    }
}
