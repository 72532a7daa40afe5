/** The incubators that the programme has accredited, the communes that they serve, and their seats. */
@NullMarked
package ma.jisr.incubator.accreditation;

import org.jspecify.annotations.NullMarked;
