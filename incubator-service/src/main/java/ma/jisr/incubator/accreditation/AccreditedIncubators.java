package ma.jisr.incubator.accreditation;

import java.util.List;

/** The incubators that were accredited outside of the platform, as they are handed to it at start. */
public interface AccreditedIncubators {

    List<Incubator> all();
}
