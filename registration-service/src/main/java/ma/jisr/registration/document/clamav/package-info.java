/** The scanner that the operator has chosen: ClamAV's daemon, spoken to over TCP, or none. */
@NullMarked
package ma.jisr.registration.document.clamav;

import org.jspecify.annotations.NullMarked;
