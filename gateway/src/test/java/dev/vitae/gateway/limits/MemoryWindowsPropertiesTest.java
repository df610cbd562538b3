package dev.vitae.gateway.limits;

/** {@link WindowStoreProperties} of the store in memory. */
class MemoryWindowsPropertiesTest extends WindowStoreProperties {

    private long micros;
    private final MemoryWindows store = new MemoryWindows(() -> micros);

    @Override
    WindowStore store() {
        return store;
    }

    @Override
    void tell(long micros) {
        this.micros = micros;
    }
}
