package igf.next;

import igf.sample.SampleApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Import;

/** The sample's next release, with one more event. */
@Import(SampleApplication.class)
@AutoConfigurationPackage
public class NextApplication {}
