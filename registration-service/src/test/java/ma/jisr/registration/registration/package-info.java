/** The rules of drafts, submissions and statuses, without Spring. */
@NullMarked
package ma.jisr.registration.registration;

import org.jspecify.annotations.NullMarked;
