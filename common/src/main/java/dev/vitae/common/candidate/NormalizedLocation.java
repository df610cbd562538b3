package dev.vitae.common.candidate;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * The printed location in parts.
 *
 * @param country English name
 * @param countryCode ISO 3166-1 alpha-2
 */
@JsonNaming(SnakeCaseStrategy.class)
public record NormalizedLocation(
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String countryCode) {}
