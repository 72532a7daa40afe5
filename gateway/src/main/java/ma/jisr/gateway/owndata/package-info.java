/** An applicant's own data, gathered from all services into one file. */
@NullMarked
package ma.jisr.gateway.owndata;

import org.jspecify.annotations.NullMarked;
