/** What calls are there in a world that nobody wrote? */
package io.github.graphcalls.fake.generated;
