package ma.jisr.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorPageTests {

    @Test
    void namesTheNextPageOnlyWhereThereIsOne() {
        assertThat(CursorPage.of(List.of(1, 2, 3), 2, Object::toString))
                .isEqualTo(new CursorPage<>(List.of(1, 2), "2"));
        assertThat(CursorPage.of(List.of(1, 2), 2, Object::toString)).isEqualTo(new CursorPage<>(List.of(1, 2), null));
    }

    @Test
    void keepsTheLimitWithinBounds() {
        assertThat(CursorPage.fetch(null)).isEqualTo(CursorPage.DEFAULT_LIMIT + 1);
        assertThat(CursorPage.fetch(0)).isEqualTo(2);
        assertThat(CursorPage.fetch(1_000_000)).isEqualTo(CursorPage.LARGEST_LIMIT + 1);
    }
}
