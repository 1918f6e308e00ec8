package igf.planted.other;

public class PlantedView {}
