package ma.jisr.registration.geography;

import java.util.List;

/** A region with its provinces, as one file of reference data holds it. */
public record Region(String code, PlaceName name, List<Province> provinces) {

    public Region {
        provinces = List.copyOf(provinces);
    }
}
