package ma.jisr.registration.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All regions that this deployment serves; says where a commune lies and nothing about who may apply. */
public final class Geography {

    private final List<Region> regions;
    private final Map<String, String> provinceOfCommune = new HashMap<>();
    private final Set<String> provinces;

    public Geography(List<Region> regions) {
        this.regions = List.copyOf(regions);
        List<Province> all =
                regions.stream().flatMap(region -> region.provinces().stream()).toList();
        this.provinces = Set.copyOf(all.stream().map(Province::code).toList());
        all.forEach(province ->
                province.communes().forEach(commune -> provinceOfCommune.put(commune.code(), province.code())));
    }

    public List<Region> regions() {
        return regions;
    }

    public boolean knowsProvince(String code) {
        return provinces.contains(code);
    }

    public boolean knowsCommune(String code) {
        return provinceOfCommune.containsKey(code);
    }

    /** Whether this commune is known and lies in this province. */
    public boolean lies(String commune, String province) {
        return province.equals(provinceOfCommune.get(commune));
    }
}
