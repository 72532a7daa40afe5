package ma.jisr.funding.web;

import java.time.Instant;
import java.time.LocalDate;
import ma.jisr.funding.programme.Window;
import org.jspecify.annotations.Nullable;

/** When registrations may be submitted, and whether they may now; days in Morocco, the last one included. */
record WindowView(@Nullable LocalDate opensOn, @Nullable LocalDate closesOn, Window.State state) {

    static WindowView of(Window window, Instant now) {
        return new WindowView(window.opensOn(), window.closesOn(), window.at(now));
    }
}
