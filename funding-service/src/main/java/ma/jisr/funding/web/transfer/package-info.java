/** The HTTP API of what banks are given, and of what they report. */
@NullMarked
package ma.jisr.funding.web.transfer;

import org.jspecify.annotations.NullMarked;
