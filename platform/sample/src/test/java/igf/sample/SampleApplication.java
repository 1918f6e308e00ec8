package igf.sample;

import igf.platform.ServiceRuntime;

@ServiceRuntime
public class SampleApplication {}
