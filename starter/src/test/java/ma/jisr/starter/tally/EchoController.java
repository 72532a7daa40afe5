package ma.jisr.starter.tally;

import java.math.BigDecimal;
import java.time.LocalDate;
import ma.jisr.starter.web.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EchoController {

    record Body(
            @Nullable String name,
            @Nullable Integer count,
            @Nullable BigDecimal cost,
            @Nullable LocalDate day,
            @Nullable Kind kind,
            @Nullable Body inner) {}

    enum Kind {
        ONE,
        OTHER
    }

    @PostMapping("/echo")
    Body echo(@RequestBody Body body) {
        return body;
    }

    @GetMapping("/me")
    Caller me(Caller caller) {
        return caller;
    }
}
