/** Where applicants can be reached: this service's own copy, and what waits until an applicant is known. */
@NullMarked
package ma.jisr.notification.contact;

import org.jspecify.annotations.NullMarked;
