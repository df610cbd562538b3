package dev.vitae.engine.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach the candidate, and what else personal details hold. */
record Contact(
        @Nullable Found<String> name,
        @Nullable Found<String> email,
        @Nullable Found<String> phone,
        @Nullable Found<String> linkedin,
        @Nullable Found<String> location,
        @Nullable Found<String> nationality,
        @Nullable Found<String> drivingLicense,
        List<Found<String>> websites) {

    Contact {
        websites = List.copyOf(websites);
    }
}
