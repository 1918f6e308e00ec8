package igf.next;

import igf.sample.SampleApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Import;

/** The sample's next release: all that it has, and one event more. */
@Import(SampleApplication.class)
@AutoConfigurationPackage
public class NextApplication {}
