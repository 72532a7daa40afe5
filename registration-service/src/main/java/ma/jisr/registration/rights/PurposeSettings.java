package ma.jisr.registration.rights;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The personal fields of a registration and why each is asked for, {@code jisr.purposes}. */
@Validated
@ConfigurationProperties("jisr")
public record PurposeSettings(@NotEmpty @Valid List<Field> purposes) {

    /**
     * One field.
     *
     * @param field JSON pointer within a registration
     * @param purpose name of the text
     */
    public record Field(
            @NotBlank String field,
            @NotBlank String purpose,
            @DefaultValue("false") boolean sensitive) {}
}
