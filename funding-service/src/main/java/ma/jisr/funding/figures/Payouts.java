package ma.jisr.funding.figures;

import java.util.Map;

/** What reached whom. */
public interface Payouts {

    /** Centimes by registration, of those of a programme who were paid anything. */
    Map<String, Long> paid(String programme);
}
