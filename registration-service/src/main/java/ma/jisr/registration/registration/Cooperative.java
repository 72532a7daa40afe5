package ma.jisr.registration.registration;

import org.jspecify.annotations.Nullable;

/** The cooperative that registers as one body. */
public record Cooperative(
        @Nullable String name,
        @Nullable String registerNumber,
        @Nullable Long capitalCentimes,
        @Nullable Integer members,
        @Nullable Integer women) {}
