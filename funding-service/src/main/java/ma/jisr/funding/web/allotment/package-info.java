/** The HTTP API by which the committee spreads places over provinces: simulator, allotments, reallocations. */
@NullMarked
package ma.jisr.funding.web.allotment;

import org.jspecify.annotations.NullMarked;
