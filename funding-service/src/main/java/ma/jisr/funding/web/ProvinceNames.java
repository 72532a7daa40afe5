package ma.jisr.funding.web;

import java.util.Locale;
import ma.jisr.funding.territory.Region;
import org.springframework.stereotype.Component;

/** The names of the region's provinces; one that the reference data lacks is shown by its code. */
@Component
public class ProvinceNames {

    private final Region region = Region.load();

    public String of(String province, Locale language) {
        return region.province(province).map(found -> found.name().in(language)).orElse(province);
    }
}
