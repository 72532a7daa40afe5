package ma.jisr.funding.territory;

import java.math.BigDecimal;
import ma.jisr.funding.language.Text;

/**
 * A province or prefecture.
 *
 * @param code its national code, three digits
 * @param population inhabitants at the last census taken in
 * @param ruralShare the part of them that lives in rural communes, from 0 to 1
 */
public record Province(String code, Text name, long population, BigDecimal ruralShare) {

    public Province {
        if (population < 0 || ruralShare.signum() < 0 || ruralShare.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Province " + code + ": population or rural share out of range");
        }
    }
}
