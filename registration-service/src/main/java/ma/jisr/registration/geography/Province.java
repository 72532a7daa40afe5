package ma.jisr.registration.geography;

import java.util.List;

/**
 * A province or prefecture with its communes.
 *
 * @param kind PREFECTURE or PROVINCE
 */
public record Province(String code, String kind, PlaceName name, List<Commune> communes) {

    public Province {
        communes = List.copyOf(communes);
    }
}
