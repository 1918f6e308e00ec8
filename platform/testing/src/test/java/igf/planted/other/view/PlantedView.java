package igf.planted.other.view;

public class PlantedView {}
